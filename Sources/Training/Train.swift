@main
enum Train {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "copies" { CopySearch.run() }
  }
}
