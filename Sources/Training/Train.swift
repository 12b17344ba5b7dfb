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
    if CommandLine.arguments.count > 5 {
      let writer = ModelWriter(reading: try CorpusReader.bytes(data + "/model.bin"))
      let train = try CorpusReader.polnear(folder + "/train")
      let texts = train.enumerated().map { TrainingText($1, number: $0) }
      let stripped = train.enumerated().map {
        TrainingText($1.stripped(spaced: $0 % 2 == 0), number: $0)
      }
      let learnt = StageTraining.cues(
        texts + stripped, writer, LexiconSet(texts), excluding: nil,
        epochs: Int(CommandLine.arguments[8]) ?? 6,
        rate: Float(CommandLine.arguments[4]) ?? 0, decay: Float(CommandLine.arguments[5]) ?? 0,
        start: Float(CommandLine.arguments[6]) ?? 0, dropout: Float(CommandLine.arguments[7]) ?? 0)
      StageTraining.set(cues: learnt, in: writer)
      Diagnosis.print(
        try CorpusReader.polnear(folder + "/dev").map { TrainingText($0) }, writer)
      return
    }
    if CommandLine.arguments.count > 4 {
      let writer = ModelWriter(reading: try CorpusReader.bytes(data + "/model.bin"))
      Diagnosis.print(
        try CorpusReader.polnear(folder + "/dev").map { TrainingText($0) }, writer)
      try predict(
        try CorpusReader.polnear(folder + "/dev"), writer, Float(CommandLine.arguments[4]) ?? 0.5,
        data)
      return
    }
    var train = try CorpusReader.polnear(folder + "/train")
    try CorpusReader.addSilver(from: data + "/corenlp-train.tsv", to: &train)
    var dev = try CorpusReader.polnear(folder + "/dev")
    try CorpusReader.addSilver(from: data + "/corenlp-dev.tsv", to: &dev)
    let ud = try CorpusReader.universalDependencies(data + "/ewt-train.conllu")
    let udDev = try CorpusReader.universalDependencies(data + "/ewt-dev.conllu")
    lap("read")
    let texts = train.enumerated().map { TrainingText($1, number: $0) }
    let stripped = train.enumerated().map {
      TrainingText($1.stripped(spaced: $0 % 2 == 0), number: $0)
    }
    lap("tokens \(texts.reduce(0) { $0 + $1.table.count })")
    let writer = ModelWriter()
    TagTraining.run(
      texts + stripped + ud.map { TrainingText($0) }, into: writer)
    lap("tags")
    print(TagTraining.accuracy(dev.map { TrainingText($0) }, writer))
    print(TagTraining.accuracy(udDev.map { TrainingText($0) }, writer))
    lap("scored")
    let all = texts + stripped
    let lexicons = LexiconSet(texts)
    writer.set(.lexicon, lexicons.bytes)
    lap("lexicon")
    let folds = Int(CommandLine.arguments[3]) ?? 3
    var known = Array(repeating: [SIMD8<Float>](), count: all.count)
    var foldCues: [LearntChain] = []
    for fold in 0..<folds {
      foldCues.append(StageTraining.cues(all, writer, lexicons, excluding: fold))
      StageTraining.set(cues: foldCues[fold], in: writer)
      for (number, own) in StageTraining.marginals(all, writer, lexicons, fold: fold).enumerated()
      where !own.isEmpty {
        known[number] = own
      }
      lap("fold \(fold)")
    }
    StageTraining.set(cues: StageTraining.cues(all, writer, lexicons, excluding: nil), in: writer)
    lap("cues")
    StageTraining.set(
      roles: StageTraining.roles(all, writer, lexicons, known, excluding: nil), in: writer)
    lap("roles")
    try Output.write(writer.bytes, to: data + "/nojudge.bin")
    let final = writer.bytes
    var examples: [JudgeTraining.Example] = []
    for fold in 0..<folds {
      let own = ModelWriter(reading: final)
      StageTraining.set(cues: foldCues[fold], in: own)
      StageTraining.set(
        roles: StageTraining.roles(all, own, lexicons, known, excluding: fold), in: own)
      examples += JudgeTraining.examples(all, own, lexicons, fold: fold)
      lap("judge fold \(fold)")
    }
    writer.set(.judge, JudgeTraining.learn(examples))
    lap("judge, \(examples.count) examples")
    try Output.write(writer.bytes, to: data + "/model.bin")
    try predict(dev, writer, 0.5, data)
    lap("predicted")
  }

  static func predict(
    _ dev: [AnnotatedText], _ writer: ModelWriter, _ accept: Float, _ data: String
  ) throws {
    let tests = [
      "dev": dev, "strip": dev.map { $0.stripped(spaced: false) },
      "space": dev.map { $0.stripped(spaced: true) }, "line": dev.map { $0.onOneLine() },
    ]
    for (name, test) in tests {
      let lines = PredictionWriter.lines(
        test.map { TrainingText($0) }, writer, accept: accept)
      try Output.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: data + "/\(name).jsonl")
    }
  }
}
