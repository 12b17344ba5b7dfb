internal import Unpacking

/// How files become a zip.
enum ZipFile {
  static func write(
    _ files: [BundleFile], below folder: String, to path: String, time: Int
  ) throws(BundleError) {
    do throws(UnpackingError) {
      let zip = try ZipWriter(path: path, time: time)
      for file in files { try zip.add(folder + "/" + file.path, file.bytes) }
      try zip.finish()
    } catch {
      throw BundleError("cannot write \(path): \(error.what)")
    }
  }
}
