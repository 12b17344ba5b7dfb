internal import Attribution
internal import Language

@main
enum Train {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    let data = CommandLine.arguments[2]
    let clock = ContinuousClock()
    var start = clock.now
    func lap(_ what: String) {
      print(what, clock.now - start)
      start = clock.now
    }
    var train = try CorpusReader.polnear(folder + "/train")
    try CorpusReader.addSilver(from: data + "/corenlp-train.tsv", to: &train)
    var dev = try CorpusReader.polnear(folder + "/dev")
    try CorpusReader.addSilver(from: data + "/corenlp-dev.tsv", to: &dev)
    let ud = try CorpusReader.universalDependencies(data + "/ewt-train.conllu")
    let udDev = try CorpusReader.universalDependencies(data + "/ewt-dev.conllu")
    lap("read")
    let texts = train.enumerated().map { TrainingText($1, fold: $0 % 3) }
    let stripped = train.enumerated().map {
      TrainingText($1.stripped(spaced: $0 % 2 == 0), fold: $0 % 3)
    }
    lap("tokens \(texts.reduce(0) { $0 + $1.table.count })")
    let writer = ModelWriter()
    TagTraining.run(
      texts + stripped + ud.map { TrainingText($0, fold: 0) }, into: writer)
    lap("tags")
    print(TagTraining.accuracy(dev.map { TrainingText($0, fold: 0) }, writer))
    print(TagTraining.accuracy(udDev.map { TrainingText($0, fold: 0) }, writer))
    lap("scored")
    let all = texts + stripped
    StageTraining.writeLexicon(texts, into: writer)
    lap("lexicon")
    let folds = Int(CommandLine.arguments[3]) ?? 3
    var known = Array(repeating: [SIMD8<Float>](), count: all.count)
    for fold in 0..<folds {
      StageTraining.set(cues: StageTraining.cues(all, writer, excluding: fold), in: writer)
      for (number, own) in StageTraining.marginals(all, writer, fold: fold).enumerated()
      where !own.isEmpty {
        known[number] = own
      }
      lap("fold \(fold)")
    }
    StageTraining.set(cues: StageTraining.cues(all, writer, excluding: nil), in: writer)
    lap("cues")
    StageTraining.set(
      roles: StageTraining.roles(all, writer, known, excluding: nil), in: writer)
    lap("roles")
    try Output.write(writer.bytes, to: data + "/model.bin")
    let tests = [
      "dev": dev, "strip": dev.map { $0.stripped(spaced: false) },
      "space": dev.map { $0.stripped(spaced: true) }, "line": dev.map { $0.onOneLine() },
    ]
    for (name, test) in tests {
      let lines = PredictionWriter.lines(
        test.map { TrainingText($0, fold: 0) }, writer, accept: 0.5)
      try Output.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: data + "/\(name).jsonl")
    }
    lap("predicted")
  }
}
