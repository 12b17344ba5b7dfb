// The trained model, compiled into the program: no file to find at run time.
#ifndef CMODEL_H
#define CMODEL_H

#include <stddef.h>

// The bytes of the model, aligned to 64; Sources/Language/Model.swift says what they mean.
const void *_Nonnull archive_model_bytes(void);

// The number of those bytes.
size_t archive_model_size(void);

#endif
