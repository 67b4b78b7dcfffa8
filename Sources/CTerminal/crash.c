// A Swift trap ends the process at once. These handlers give the terminal back before that; they
// call only functions that POSIX allows in a signal handler.
#define _GNU_SOURCE
#include "CTerminal.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT};
enum { FATAL = sizeof fatal / sizeof *fatal };

// Ends a frame that was begun, turns the mouse, bracketed paste and attributes off, shows the cursor,
// resets the cursor keys and the keypad, and leaves the alternate screen.
static const char reset[] =
    "\033[?2026l\033[?1006l\033[?1002l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1l\033>\033[?1049l";

static const char restore_title[] = "\033[23;2t";

static struct sigaction before[FATAL];
static stack_t stack_before;
static char stack_space[16384];
static volatile sig_atomic_t armed;
static volatile sig_atomic_t has_title;
static int guarded_tty = -1;
static struct termios guarded_settings;
static volatile sig_atomic_t real_stderr = -1;
static volatile sig_atomic_t held_stderr = -1;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void terminal_stderr_hold(void) {
  if (held_stderr >= 0 || !isatty(STDERR_FILENO)) return;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  int held = memfd_create("stderr", MFD_CLOEXEC);
  if (real < 0 || held < 0 || dup2(held, STDERR_FILENO) < 0) {
    if (real >= 0) close(real);
    if (held >= 0) close(held);
    return;
  }
  real_stderr = real;
  held_stderr = held;
}

void terminal_stderr_release(void) {
  if (held_stderr < 0) return;
  int held = held_stderr;
  held_stderr = -1;
  dup2(real_stderr, STDERR_FILENO);
  close(real_stderr);
  char bytes[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(held, bytes, sizeof bytes, offset)) > 0) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
    offset += count;
  }
  close(held);
}

static void crashed(int number) {
  if (armed) {
    armed = 0;
    terminal_background_stop_ignored(true);
    write_all(guarded_tty, reset, sizeof reset - 1);
    if (has_title) write_all(guarded_tty, restore_title, sizeof restore_title - 1);
    tcsetattr(guarded_tty, TCSANOW, &guarded_settings);
    terminal_stderr_release();
  }
  signal(number, SIG_DFL);
  raise(number);
}

void terminal_guard_arm(int tty, const struct termios *settings) {
  guarded_tty = tty;
  guarded_settings = *settings;
  stack_t stack = {.ss_sp = stack_space, .ss_size = sizeof stack_space};
  sigaltstack(&stack, &stack_before);
  struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
  armed = 1;
}

void terminal_guard_title(bool is_set) { has_title = is_set; }

void terminal_guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
  sigaltstack(&stack_before, NULL);
}
