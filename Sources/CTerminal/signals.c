// Signals become bytes in a pipe, so that the event loop can handle them.
#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
enum { CAUGHT = sizeof caught / sizeof *caught };

static struct sigaction before[CAUGHT];
static struct sigaction background_before;
static int ends[2] = {-1, -1};
static int output = -1;
static pthread_t owner;

// A terminal that reads nothing blocks the write of a frame; only discarding the output lets the
// program continue. The write is retried when a signal interrupts it, so the signal must reach the
// thread that writes.
static void drop_output(int number) {
  int saved = errno;
  tcflush(output, TCOFLUSH);
  if (!pthread_equal(pthread_self(), owner)) pthread_kill(owner, number);
  errno = saved;
}

void terminal_output_drop_after(long milliseconds) {
  struct timeval first = {milliseconds / 1000, milliseconds % 1000 * 1000};
  struct itimerval timer = {{0, milliseconds > 0 ? 50000 : 0}, first};
  setitimer(ITIMER_REAL, &timer, NULL);
}

static bool ends_program(int number) {
  return number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
}

static void note(int number) {
  int saved = errno;
  if (ends_program(number)) terminal_output_drop_after(500);
  unsigned char byte = (unsigned char)number;
  // A full pipe already has bytes to wake the loop.
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void catch(int number) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static bool was_ignored(int number) {
  for (int i = 0; i < CAUGHT; i++)
    if (caught[i] == number) return before[i].sa_handler == SIG_IGN;
  return false;
}

int terminal_signals_catch(int tty) {
  output = tty;
  owner = pthread_self();
  struct sigaction drop = {.sa_handler = drop_output, .sa_flags = SA_RESTART};
  sigemptyset(&drop.sa_mask);
  // In the background, SIGTTOU would stop the program.
  sigaddset(&drop.sa_mask, SIGTTOU);
  sigaction(SIGALRM, &drop, NULL);
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (int i = 0; i < CAUGHT; i++) {
    sigaction(caught[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) catch(caught[i]);
  }
  return ends[0];
}

void terminal_signals_release(void) {
  terminal_output_drop_after(0);
  // A signal still pending for another thread must not end the program.
  signal(SIGALRM, SIG_IGN);
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &before[i], NULL);
}

bool terminal_stop_group(void) {
  if (was_ignored(SIGTSTP)) return false;
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigset_t stop;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  return kill(0, SIGTSTP) == 0;
}

void terminal_stop_caught(void) {
  if (!was_ignored(SIGTSTP)) catch(SIGTSTP);
}

void terminal_background_stop_ignored(bool ignored) {
  if (ignored) {
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTTOU, &action, &background_before);
  } else {
    sigaction(SIGTTOU, &background_before, NULL);
  }
}
