/* The functions of libarchive that Sources/Unpacking calls. */
#include "standin.h"

#if defined(__linux__)

#include "../CArchive/shim.h"

#define BUNDLES(result, name, parameters, arguments) \
  LATE(late_bundles, result, name, parameters, arguments)
#define ON_READER(name) BUNDLES(int, name, (struct archive * reader), (reader))
#define ON_ENTRY(result, name) BUNDLES(result, name, (struct archive_entry * entry), (entry))

BUNDLES(struct archive *, archive_read_new, (void), ())
ON_READER(archive_read_support_format_tar)
ON_READER(archive_read_support_format_zip)
ON_READER(archive_read_support_format_7zip)
ON_READER(archive_read_support_format_rar)
ON_READER(archive_read_support_format_rar5)
ON_READER(archive_read_support_format_raw)
ON_READER(archive_read_support_filter_bzip2)
ON_READER(archive_read_support_filter_compress)
ON_READER(archive_read_support_filter_lz4)
ON_READER(archive_read_support_filter_lzma)
ON_READER(archive_read_support_filter_xz)
ON_READER(archive_read_support_filter_zstd)
BUNDLES(int, archive_read_set_callback_data, (struct archive * reader, void *data), (reader, data))
BUNDLES(int, archive_read_set_read_callback,
        (struct archive * reader, archive_read_callback *callback), (reader, callback))
BUNDLES(int, archive_read_set_seek_callback,
        (struct archive * reader, archive_seek_callback *callback), (reader, callback))
ON_READER(archive_read_open1)
BUNDLES(int, archive_read_next_header, (struct archive * reader, struct archive_entry **entry),
        (reader, entry))
BUNDLES(la_ssize_t, archive_read_data, (struct archive * reader, void *buffer, size_t size),
        (reader, buffer, size))
ON_READER(archive_read_free)
ON_READER(archive_format)
BUNDLES(const char *, archive_error_string, (struct archive * reader), (reader))
ON_ENTRY(const char *, archive_entry_pathname)
ON_ENTRY(const char *, archive_entry_pathname_utf8)
ON_ENTRY(la_int64_t, archive_entry_size)
ON_ENTRY(int, archive_entry_size_is_set)
ON_ENTRY(__LA_MODE_T, archive_entry_filetype)
ON_ENTRY(int, archive_entry_is_data_encrypted)

/* What writes a zip. */
#define ON_WRITER(name) BUNDLES(int, name, (struct archive * writer), (writer))
#define SET_ENTRY(name, type) \
  BUNDLES(void, name, (struct archive_entry * entry, type value), (entry, value))

BUNDLES(struct archive *, archive_write_new, (void), ())
ON_WRITER(archive_write_set_format_zip)
ON_WRITER(archive_write_zip_set_compression_deflate)
BUNDLES(int, archive_write_open_filename, (struct archive * writer, const char *path),
        (writer, path))
BUNDLES(int, archive_write_header, (struct archive * writer, struct archive_entry *entry),
        (writer, entry))
BUNDLES(la_ssize_t, archive_write_data,
        (struct archive * writer, const void *buffer, size_t size), (writer, buffer, size))
ON_WRITER(archive_write_close)
ON_WRITER(archive_write_free)
BUNDLES(struct archive_entry *, archive_entry_new, (void), ())
SET_ENTRY(archive_entry_set_pathname, const char *)
SET_ENTRY(archive_entry_set_size, la_int64_t)
SET_ENTRY(archive_entry_set_filetype, unsigned int)
SET_ENTRY(archive_entry_set_perm, __LA_MODE_T)
BUNDLES(void, archive_entry_set_mtime,
        (struct archive_entry * entry, time_t seconds, long nanoseconds),
        (entry, seconds, nanoseconds))
BUNDLES(void, archive_entry_free, (struct archive_entry * entry), (entry))

#endif
