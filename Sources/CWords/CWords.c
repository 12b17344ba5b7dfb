#include "CWords.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char given_names[] = {
#embed "lists/given-names-common.txt"
    ,
#embed "lists/given-names-words.txt"
    ,
#embed "lists/given-names-english.txt"
    ,
#embed "lists/given-names-spanish-portuguese.txt"
    ,
#embed "lists/given-names-french.txt"
    ,
#embed "lists/given-names-italian.txt"
    ,
#embed "lists/given-names-german-dutch.txt"
    ,
#embed "lists/given-names-nordic.txt"
    ,
#embed "lists/given-names-eastern-europe.txt"
    ,
#embed "lists/given-names-greek-russian-baltic.txt"
    ,
#embed "lists/given-names-middle-east.txt"
    ,
#embed "lists/given-names-south-asia.txt"
    ,
#embed "lists/given-names-africa-pacific.txt"
};

static const unsigned char east_asian_given_names[] = {
#embed "lists/given-names-east-asia.txt"
    ,
#embed "lists/given-names-south-east-asia.txt"
};

static const unsigned char name_parts[] = {
#embed "lists/name-parts.txt"
};

static const unsigned char family_names[] = {
#embed "lists/family-names.txt"
};

static const unsigned char short_forms[] = {
#embed "lists/short-forms.txt"
};

static const unsigned char descriptions[] = {
#embed "lists/roles.txt"
    ,
#embed "lists/documents.txt"
};

static const unsigned char bodies_and_places[] = {
#embed "lists/bodies.txt"
    ,
#embed "lists/places.txt"
};

static const unsigned char closed_classes[] = {
#embed "lists/function-words.txt"
    ,
#embed "lists/reporting-words.txt"
};

static const unsigned char role_classes[] = {
#embed "lists/role-classes.txt"
};

#pragma clang diagnostic pop

#define WORDS(list) ((struct archive_words){list, sizeof list})

struct archive_words archive_words(enum archive_word_list list) {
  switch (list) {
  case ARCHIVE_GIVEN_NAMES: return WORDS(given_names);
  case ARCHIVE_EAST_ASIAN_GIVEN_NAMES: return WORDS(east_asian_given_names);
  case ARCHIVE_NAME_PARTS: return WORDS(name_parts);
  case ARCHIVE_FAMILY_NAMES: return WORDS(family_names);
  case ARCHIVE_SHORT_FORMS: return WORDS(short_forms);
  case ARCHIVE_DESCRIPTIONS: return WORDS(descriptions);
  case ARCHIVE_BODIES_AND_PLACES: return WORDS(bodies_and_places);
  case ARCHIVE_CLOSED_CLASSES: return WORDS(closed_classes);
  case ARCHIVE_ROLE_CLASSES: return WORDS(role_classes);
  }
}
