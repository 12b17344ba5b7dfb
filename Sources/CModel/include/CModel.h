// The trained model, compiled into the program: no file to find at run time.
#ifndef CMODEL_H
#define CMODEL_H

#include <stddef.h>

// The bytes of the model, aligned to 64; Sources/Language/Model.swift says what they mean.
const void *_Nonnull archive_model_bytes(void);

// The number of those bytes.
size_t archive_model_size(void);

// Asks for the memory at an address without waiting for it; any address will do.
// https://gcc.gnu.org/onlinedocs/gcc/Other-Builtins.html (__builtin_prefetch)
__attribute__((always_inline)) static inline void archive_prefetch(const void *_Nonnull address) {
  __builtin_prefetch(address);
}

#endif
