import ArgumentParser
import Testing

@testable import CLI

@Test(arguments: [
  ["search", "haven"], ["search", "safe haven"],
  ["search", "safe", "haven", "OR", "(gold", "tin)"],
  ["search", "--db", "a.db", "haven"], ["search", "haven", "--db", "a.db", "gold"],
  ["search", "said:Wells", "\"safe haven\""], ["search", "date:2017"], ["search", ""],
  ["search", "help"], ["search", "U.S.", "é", "*"], ["search"], ["search", "--db", "", "haven"],
])
func `a plain search is read as the argument parser reads it`(arguments: [String]) throws {
  let command = try ArchiveCommand.parseAsRoot(arguments)
  let search = try #require(command as? SearchCommand).search()
  #expect(PlainSearch.read(arguments) == search)
}

@Test(arguments: [
  [], ["info"], ["--version"], ["search", "-oil"], ["search", "--", "-oil"],
  ["search", "-0", "oil"],
  ["search", "--json", "oil"], ["search", "--db"], ["search", "--db", "-x", "oil"],
  ["search", "--db=a.db", "oil"], ["search", "--db", "a", "--db", "b", "oil"],
  ["search", "--help"], ["search", "oil", "--nonsense"], ["help", "search"],
])
func `everything else is left to the argument parser`(arguments: [String]) {
  #expect(PlainSearch.read(arguments) == nil)
}
