import Foundation

/// Writes small bundles as the tests need them, with their faults.
enum BundleWriter {
  /// A zip whose members are not packed; what it says of their sizes may be something else.
  static func zip(_ members: [(name: String, bytes: [UInt8])], saying size: Int? = nil) -> [UInt8] {
    var zip: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let head =
        number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4)
        + number(Int(checksum(member.bytes)), 4) + number(member.bytes.count, 4)
        + number(size ?? member.bytes.count, 4) + number(name.count, 2) + number(0, 2)
      let offset = zip.count
      zip += [0x50, 0x4B, 3, 4] + head + name + member.bytes
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + head + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 4) + number(offset, 4) + name
    }
    let count = number(members.count, 2)
    return zip + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + count + count
      + number(directory.count, 4) + number(zip.count, 4) + number(0, 2)
  }

  /// A tar in the ustar layout.
  static func tar(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var tar: [UInt8] = []
    for member in members { tar += header(member.name, member.bytes.count) + padded(member.bytes) }
    return tar + [UInt8](repeating: 0, count: 1024)
  }

  static func header(_ name: String, _ size: Int) -> [UInt8] {
    func field(_ text: String, _ length: Int) -> [UInt8] {
      Array(text.utf8) + [UInt8](repeating: 0, count: length - text.utf8.count)
    }
    func octal(_ value: Int, _ digits: Int) -> String {
      let text = String(value, radix: 8)
      return String(repeating: "0", count: digits - text.utf8.count) + text
    }
    var header =
      field(name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8)
      + field(octal(size, 11), 12) + field("00000000000", 12) + Array("        ".utf8)
      + field("0", 1) + field("", 100) + field("ustar", 6) + Array("00".utf8) + field("", 247)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: Array("\(octal(sum, 6))\0 ".utf8))
    return header
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  /// A gzip member whose bytes are not packed (RFC 1951, section 3.2.4).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      packed += [rest.isEmpty ? 1 : 0] + number(block.count, 2) + number(~block.count & 0xFFFF, 2)
      packed += block
    } while !rest.isEmpty
    return packed + number(Int(checksum(bytes)), 4) + number(bytes.count, 4)
  }

  /// One record of a WARC.
  static func record(_ type: String, _ url: String, _ block: String, length: Int? = nil) -> [UInt8]
  {
    record(type, url, Array(block.utf8), length: length)
  }

  static func record(_ type: String, _ url: String, _ block: [UInt8], length: Int? = nil) -> [UInt8]
  {
    Array(
      """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Record-ID: <urn:uuid:1>\r
      WARC-Date: 2024-02-03T04:05:06Z\r
      WARC-Target-URI: \(url)\r
      Content-Type: application/http; msgtype=\(type)\r
      Content-Length: \(length ?? block.count)\r
      \r\n
      """.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as zip and gzip count it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  static func base64(_ text: String) -> [UInt8] {
    Data(base64Encoded: text).map { Array($0) } ?? []
  }
}

/// Two stories of two lines, packed by the programs that the names say.
enum PackedStories {
  static let bodies = [
    "The north pier opened again on Monday, the harbour master said.",
    "Fares go up by a tenth in May, the line said.",
  ]
  static let first = Array("Pier reopens after storm\n\n\(bodies[0])\n".utf8)
  static let second = Array("Ferry fares to rise\n\n\(bodies[1])\n".utf8)

  static let sevenZip = BundleWriter.base64(
    [
      "N3q8ryccAANc4rZG2gAAAAAAAAAhAAAAAAAAAM8e9FAAKBpIp1MaZjWZz1MmDsk99GTsT0I5uB7kvxQQ5OyH",
      "/wOrpExyD7RO2BFv14jgDjV2siCUHflSByY2F4+cz6KCgHud6jdwEfxaJZjjAMkFU+ZQ9hV3vuf9SxQus4wm",
      "l9Atntwah63KNJ4MqKFexyebfYNogDILPNtAtY386RK2ehn//vb4wAAAgTMHrg/VL8l6lmwpH0grQTJoxsBM",
      "00cWPcgfBkw0yoZ0AwEqEdEfpnJ+geQQN6ZXbw/ZG/R6DLzlfaHpPUlBIgkX3ncxPH982qyUMD//4ZagABcG",
      "gIYBCVQABwsBAAEjAwEBBV0AAIAADFgKATXf+lUAAA==",
    ].joined())
  static let bzip2 = BundleWriter.base64(
    [
      "QlpoOTFBWSZTWfvN9XwAAAnXgAAQQAUAAkQAN+PeICAASGqfqT01No1A2hBFP01Hqhk0ZNMTtJeYfnBSXp2r",
      "8tmBDXo6taHUHImg0IBcxusPus8CZA+DynhNHSZpGDJyPddEqP4u5IpwoSH3m+r4",
    ].joined())
  static let xz = BundleWriter.base64(
    [
      "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ABZAFNdACgaSKdTGmY1mc9TJg7JPfRk7E9CObge5L8UEOTsh/8D",
      "q6RMcg+0TtgRb9eI4A41drIglB35UgcmNhePnM+igoB7neo3cBH8WiWY4wDJBTvDimAAAAClz34aDL7ztgAB",
      "b1qpel1JH7bzfQEAAAAABFla",
    ].joined())
  static let zstd = BundleWriter.base64(
    [
      "KLUv/QRYbQIAUgURFqAnbYBWJifJUeR/IrtPryq0GFRF5AGjIEaHSm/AwanqyhIHIoeAHvaMClTis8HeZlp5",
      "vLoEY5Rjnt5JoJ6zQb+3BQIBABAhhCgquODT",
    ].joined())
  static let deflatedZip = BundleWriter.base64(
    [
      "UEsDBBQAAAAIALcYfF0z2otmTwAAAFoAAAAFAAAAYS50eHQdzLENgDAMBdE+U/wBEJsgUbCAkQ1JETtyTMH2",
      "JJQnPd1exOFiTbSDrhjVw7ymdGSBmkdGm2YKYdBNRWGKzZTpXRCDZfLTHkel/g+o8Jo+UEsDBBQAAAAIALcY",
      "fF1IElinQQAAAEMAAAAFAAAAYi50eHRzSy0qqlRISyxKLVYoyVcoyixO5eJyA3PT8xVKCxSSKhUSFUpS80oy",
      "FDLzFHwTK3UUSjJSFXIy81IVihMzU/S4AFBLAQIUAxQAAAAIALcYfF0z2otmTwAAAFoAAAAFAAAAAAAAAAAA",
      "AACAAQAAAABhLnR4dFBLAQIUAxQAAAAIALcYfF1IElinQQAAAEMAAAAFAAAAAAAAAAAAAACAAXIAAABiLnR4",
      "dFBLBQYAAAAAAgACAGYAAADWAAAAAAA=",
    ].joined())
  static let lockedZip = BundleWriter.base64(
    [
      "UEsDBBQACQAIALcYfF0z2otmWwAAAFoAAAAFABwAYS50eHRVVAkAAwpFCmsrQAprdXgLAAEEAAAAAAQAAAAA",
      "tmJE6upayE3OnqmhWqgFUjOgHgCkNNOO+qn1ETGZgRJetomc3J1PYHSjov9zM95s5xuWVdCm1gEGtEONiUDC",
      "auPcmr8YUIEHz6eJuqyHVgLRBJuzmxIQiQ7vMlBLBwgz2otmWwAAAFoAAABQSwMEFAAAAAgAtxh8XUgSWKdB",
      "AAAAQwAAAAUAHABiLnR4dFVUCQADCkUKaytACmt1eAsAAQQAAAAABAAAAABzSy0qqlRISyxKLVYoyVcoyixO",
      "5eJyA3PT8xVKCxSSKhUSFUpS80oyFDLzFHwTK3UUSjJSFXIy81IVihMzU/S4AFBLAQIeAxQACQAIALcYfF0z",
      "2otmWwAAAFoAAAAFABgAAAAAAAEAAACkgQAAAABhLnR4dFVUBQADCkUKa3V4CwABBAAAAAAEAAAAAFBLAQIe",
      "AxQAAAAIALcYfF1IElinQQAAAEMAAAAFABgAAAAAAAEAAACkgaoAAABiLnR4dFVUBQADCkUKa3V4CwABBAAA",
      "AAAEAAAAAFBLBQYAAAAAAgACAJYAAAAqAQAAAAA=",
    ].joined())
  static let gzip = BundleWriter.base64(
    [
      "H4sIAAAAAAACAx3MsQ2AMAwF0T5T/AEQmyBRsICRDUkRO3JMwfYklCc93V7E4WJNtIOuGNXDvKZ0ZIGaR0ab",
      "Zgph0E1FYYrNlOldEINl8tMeR6X+D6jwmj4z2otmWgAAAA==",
    ].joined())
  static let safari = BundleWriter.base64(
    [
      "YnBsaXN0MDDSAQIDDl8QD1dlYk1haW5SZXNvdXJjZV8QD1dlYlN1YnJlc291cmNlc9UEBQYHCAkKCwwNXxAP",
      "V2ViUmVzb3VyY2VEYXRhXxAUV2ViUmVzb3VyY2VGcmFtZU5hbWVfEBNXZWJSZXNvdXJjZU1JTUVUeXBlXxAb",
      "V2ViUmVzb3VyY2VUZXh0RW5jb2RpbmdOYW1lXldlYlJlc291cmNlVVJMTxBBeyJ0ZXh0IjogIlRoZSBub3J0",
      "aCBwaWVyIG9wZW5lZCBhZ2Fpbi4iLCAidGl0bGUiOiAiUGllciByZW9wZW5zIn1QWXRleHQvaHRtbFVVVEYt",
      "OF8QGGh0dHBzOi8vZXhhbXBsZS5vcmcvcGllcqEP0gQIEBFEiVBOR18QGWh0dHBzOi8vZXhhbXBsZS5vcmcv",
      "YS5wbmcACAANAB8AMQA8AE4AZQB7AJkAqADsAO0A9wD9ARgBGgEfASQAAAAAAAACAQAAAAAAAAASAAAAAAAA",
      "AAAAAAAAAAABQA==",
    ].joined())
  static let gzippedJSON = BundleWriter.base64(
    [
      "H4sIAAAAAAACA6tWKsksyUlVslJQckstKqpUSEssSi1WKMlXKMosTlXSUVAqSa0oAUuDJdLzFUoLFJIqFRIV",
      "SlLzSjIUMvMUfBMr9ZRqAeLi4ZBKAAAA",
    ].joined())
  static let deflatedJSON = BundleWriter.base64(
    [
      "q1YqySzJSVWyUlBySy0qqlRISyxKLVYoyVcoyixOVdJRUCpJrSgBS4Ml0vMVSgsUkioVEhVKUvNKMhQy8xR8",
      "Eyv1lGoB",
    ].joined())
}
