// The word lists, compiled into the program: no file to find at run time.
#ifndef CWORDS_H
#define CWORDS_H

#include <stddef.h>

// Which lists; Sources/Names/WordList.swift says how they are written.
enum archive_word_list {
  ARCHIVE_GIVEN_NAMES,
  ARCHIVE_EAST_ASIAN_GIVEN_NAMES,
  ARCHIVE_NAME_PARTS,
  ARCHIVE_FAMILY_NAMES,
  ARCHIVE_SHORT_FORMS,
  ARCHIVE_DESCRIPTIONS,
  ARCHIVE_BODIES_AND_PLACES,
  ARCHIVE_CLOSED_CLASSES,
  ARCHIVE_ROLE_CLASSES,
};

// The bytes of lists: UTF-8, no byte at the end.
struct archive_words {
  const unsigned char *_Nonnull bytes;
  size_t size;
};

struct archive_words archive_words(enum archive_word_list list);

#endif
