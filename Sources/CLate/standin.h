/* How a function of a library is stood in for until it is called. */
#ifndef CLATE_STANDIN_H
#define CLATE_STANDIN_H

#include "include/late.h"

/* The address of a function; ends the program with a sentence, as the system's loader does at the
   start, when the library is not there. */
void *late_function(enum late_library library, const char *name);

/* Defines `name` here, so that the linker asks no library for it. The first call looks the real one
   up, and each call goes on to it. */
#define LATE(library, result, name, parameters, arguments)                                        \
  result name parameters {                                                                        \
    static void *known;                                                                           \
    void *real = __atomic_load_n(&known, __ATOMIC_ACQUIRE);                                       \
    if (real == 0) {                                                                              \
      real = late_function(library, #name);                                                       \
      __atomic_store_n(&known, real, __ATOMIC_RELEASE);                                           \
    }                                                                                             \
    return ((result(*) parameters)real)arguments;                                                 \
  }

#endif
