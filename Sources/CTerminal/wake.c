// An event counter in the kernel: when a thread adds to it, the event loop's poll returns.
#define _GNU_SOURCE
#include "CTerminal.h"
#include <sys/eventfd.h>

int terminal_wake_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void terminal_wake_add(int descriptor) { eventfd_write(descriptor, 1); }

void terminal_wake_clear(int descriptor) {
  eventfd_t count;
  eventfd_read(descriptor, &count);
}
