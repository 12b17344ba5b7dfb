#include "CModel.h"

_Alignas(64) static const unsigned char model[] = {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "model.bin"
#pragma clang diagnostic pop
};

const void *archive_model_bytes(void) { return model; }

size_t archive_model_size(void) { return sizeof model; }
