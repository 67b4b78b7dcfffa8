// A line on standard error while something takes long. The signal of a timer writes it, so that the
// code that takes long need not check the time.
#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static char line[512];
static size_t length;
static volatile sig_atomic_t was_written;

static void write_line(int number) {
  (void)number;
  int saved = errno;
  ssize_t written = write(STDERR_FILENO, line, length);
  (void)written;
  was_written = 1;
  errno = saved;
}

static void set_timer(long milliseconds) {
  struct itimerval timer = {{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000}};
  setitimer(ITIMER_REAL, &timer, NULL);
}

void terminal_slow_notice_start(const char *text, long milliseconds) {
  length = strnlen(text, sizeof line);
  memcpy(line, text, length);
  was_written = 0;
  struct sigaction action = {.sa_handler = write_line, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, NULL);
  set_timer(milliseconds);
}

bool terminal_slow_notice_end(void) {
  set_timer(0);
  // A signal still pending for another thread must not end the program.
  signal(SIGALRM, SIG_IGN);
  return was_written;
}
