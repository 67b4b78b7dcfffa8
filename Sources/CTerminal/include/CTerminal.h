#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

/// Columns of a scalar by the C library, in the program's locale; -1 when it cannot be printed.
int terminal_wcwidth(uint32_t scalar);

// signals.c

/// Catches the signals a terminal program answers: from now on each writes its number as one byte
/// to a pipe. What the parent process had the program ignore stays ignored. When one that ends the
/// program has not been answered after half a second, `terminal_output_drop_after` begins by itself.
/// Returns the pipe's end to read from (nonblocking), or -1.
int terminal_signals_catch(int tty);

/// From then on throws away, again and again, what the terminal has not read yet, so that no write to
/// it waits for ever. With 0 that is over.
void terminal_output_drop_after(long milliseconds);

/// Gives every signal back the action it had before `terminal_signals_catch`.
void terminal_signals_release(void);

/// Sends SIGTSTP, with its default action, to the process group. The stop may come a little after
/// the return when there are several threads; SIGCONT in the pipe says that it is over.
/// Returns false when the parent process had the program ignore SIGTSTP, and nothing was sent.
bool terminal_stop_group(void);

/// Catches SIGTSTP again after `terminal_stop_group`.
void terminal_stop_caught(void);

/// With `ignored`, changing the terminal from the background does not stop the program.
void terminal_background_stop_ignored(bool ignored);

// patience.c

/// Writes a text of at most 512 bytes to standard error after a while, unless it is ended before.
void terminal_patience_start(const char *text, long milliseconds);

/// Ends the wait. Returns whether the text was written.
bool terminal_patience_end(void);

// wake.c

/// A descriptor that is readable after `terminal_wake_add`, or -1.
int terminal_wake_open(void);

/// Makes the descriptor readable. Any thread may call it; it never waits.
void terminal_wake_add(int descriptor);

/// Makes the descriptor unreadable again.
void terminal_wake_clear(int descriptor);

// crash.c

/// From now on a crash first gives the terminal back: a fixed reset string, the settings, and on
/// standard error what was held back.
void terminal_guard_arm(int tty, const struct termios *settings);

/// Crashes are what they were before `terminal_guard_arm`.
void terminal_guard_disarm(void);

/// Holds back what is written to standard error, if that is a terminal, until
/// `terminal_stderr_release` or a crash, so that it neither spoils the screen nor vanishes with it.
void terminal_stderr_hold(void);

/// Gives standard error back and writes what was held.
void terminal_stderr_release(void);

#endif
