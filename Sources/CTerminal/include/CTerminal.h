#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

/// The columns of a scalar according to the C library in the program's locale; -1 when it cannot be
/// printed.
int terminal_wcwidth(uint32_t scalar);

// signals.c

/// Catches the signals that a terminal program handles: from now on each writes its number as one
/// byte to a pipe. A signal that the parent process set to be ignored stays ignored. When a signal
/// that ends the program has not been handled after half a second, `terminal_output_drop_after`
/// takes effect. Returns the read end of the pipe (nonblocking), or -1.
int terminal_signals_catch(int tty);

/// Discards, repeatedly from then on, the output that the terminal has not read yet, so that no
/// write to it waits forever. 0 stops that.
void terminal_output_drop_after(long milliseconds);

/// Restores for every signal the action before `terminal_signals_catch`.
void terminal_signals_release(void);

/// Sends SIGTSTP, with its default action, to the process group. With several threads, the program
/// may stop shortly after the return; SIGCONT in the pipe says that it has continued.
/// Returns false, and sends nothing, when the parent process set SIGTSTP to be ignored.
bool terminal_stop_group(void);

/// Catches SIGTSTP again after `terminal_stop_group`.
void terminal_stop_caught(void);

/// Sets whether the program may change the terminal from the background without being stopped.
void terminal_background_stop_ignored(bool ignored);

// slow_notice.c

/// Writes a text of at most 512 bytes to standard error after `milliseconds`, unless
/// `terminal_slow_notice_end` is called before.
void terminal_slow_notice_start(const char *text, long milliseconds);

/// Stops the timer. Returns whether the text was written.
bool terminal_slow_notice_end(void);

// wake.c

/// Opens a descriptor that `terminal_wake_add` makes readable. Returns it, or -1.
int terminal_wake_open(void);

/// Makes the descriptor readable. Any thread may call it; it never waits.
void terminal_wake_add(int descriptor);

/// Makes the descriptor unreadable again.
void terminal_wake_clear(int descriptor);

// crash.c

/// Makes a crash give the terminal back first: it writes a fixed reset string, restores the
/// settings and writes the held text to standard error.
void terminal_guard_arm(int tty, const struct termios *settings);

/// Whether a crash has to give the window's former title back, which the terminal has saved.
void terminal_guard_title(bool is_set);

/// Restores the handling of crashes before `terminal_guard_arm`.
void terminal_guard_disarm(void);

/// Holds back the text written to standard error, if that is a terminal, until
/// `terminal_stderr_release` or a crash, so that it neither spoils the screen nor is lost with it.
void terminal_stderr_hold(void);

/// Restores standard error and writes the held text.
void terminal_stderr_release(void);

#endif
