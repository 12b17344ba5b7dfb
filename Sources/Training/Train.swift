// Training: makes the model of `Language` and `Attribution` from annotated text, and scores it.
// It does not know the archive, and no part of it is in the `archive` program.
// Read next: Recipe.swift (the steps), then NOTES.md (what was tried and what it gave).

internal import Attribution
internal import Language

@main
enum Train {
  static let usage = """
    archive-train train --articles FOLDER --tokens FILE --sentences FILE --labels FOLDER
      --base FILE --output FILE
      trains on the articles of FOLDER (text/*.txt, attributions/*.ann), the tags of their tokens,
      the sentences of a CoNLL-U file and the labels of speakers, and writes the model
    archive-train cross-validate --articles FOLDER --models FOLDER --output FOLDER
      [--from cues|roles|judge] [--only PART] [--accept CHANCE]
      writes what models find that have not seen the articles, and keeps the models; what stands
      before the step is taken from the models that were kept
    archive-train predict --articles FOLDER --output FOLDER [--model FILE] [--accept CHANCE]
      writes what the model finds, as it stands and in four poorer copies of the articles
    archive-train tags --articles FOLDER --tokens FILE
      compares the tags of the model with those of FILE
    archive-train speakers --articles FOLDER --labels FOLDER --base FILE [--predictions FILE]
      [--output FILE] [--ablate yes]
      trains the ranker of speakers on the labels (speakers.tsv of the articles, speakers-other.tsv
      of those of FILE), cross-validates it, and writes the model in use with it; or says what its
      features give
    archive-train names --text FILE
      prints the people and bodies that a text names, with their mentions
    archive-train copies
      finds the copies among the bodies on standard input
    """

  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    let command = arguments.popFirst()
    var options: [String: String] = [:]
    while let name = arguments.popFirst(), let value = arguments.popFirst() {
      options[name] = value
    }
    func option(_ name: String) throws(TrainingError) -> String {
      guard let value = options["--" + name] else { throw TrainingError("--\(name) is missing") }
      return value
    }
    switch command {
    case "copies": CopySearch.run()
    case "train":
      try await train(
        articles: option("articles"), tokens: option("tokens"), sentences: option("sentences"),
        labels: option("labels"), base: option("base"), output: option("output"))
    case "cross-validate":
      let validation = CrossValidation(
        articles: try CorpusReader.polnear(option("articles")), models: try option("models"),
        from: options["--from"] ?? "cues", only: options["--only"].flatMap(Int.init),
        accept: options["--accept"].flatMap(Float.init))
      try await validation.run(output: option("output"))
    case "tags":
      var texts = try CorpusReader.polnear(option("articles"))
      try CorpusReader.addSilver(from: option("tokens"), to: &texts)
      print(TagTraining.accuracy(texts.map { TrainingText($0) }, .embedded))
    case "speakers":
      let training = try RankerTraining(
        CorpusReader.polnear(option("articles")), labels: option("labels"), base: option("base"))
      if options["--ablate"] != nil {
        return training.ablate(ModelWriter(reading: Array(Model.embeddedBytes)))
      }
      try speakers(training, predictions: options["--predictions"], output: options["--output"])
    case "names":
      for line in Attributor.names(
        in: String(decoding: try CorpusReader.bytes(option("text")), as: UTF8.self),
        model: .embedded)
      { print(line) }
    case "predict":
      let writer = try options["--model"].map { path in
        ModelWriter(reading: try CorpusReader.bytes(path))
      }
      try predict(
        articles: option("articles"), output: option("output"), writer,
        accept: options["--accept"].flatMap(Float.init))
    default: print(usage)
    }
  }

  private static func train(
    articles: String, tokens: String, sentences: String, labels: String, base: String,
    output: String
  ) async throws {
    var texts = try CorpusReader.polnear(articles)
    try CorpusReader.addSilver(from: tokens, to: &texts)
    let start = ContinuousClock.now
    let recipe = Recipe(
      articles: texts, sentences: try CorpusReader.universalDependencies(sentences)
    ) { step in
      print("\(step): \((ContinuousClock.now - start).components.seconds) s")
    }
    let writer = await recipe.run()
    let speakers = try RankerTraining(texts, labels: labels, base: base)
    writer.set(.speakers, speakers.learnAll(writer))
    print("speakers: \((ContinuousClock.now - start).components.seconds) s")
    try Output.write(writer.bytes, to: output)
  }

  private static func speakers(
    _ training: RankerTraining, predictions: String?, output: String?
  ) throws {
    let writer = ModelWriter(reading: Array(Model.embeddedBytes))
    let lines = training.crossValidate(writer)
    if let predictions {
      try Output.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: predictions)
    }
    if let output {
      writer.set(.speakers, training.learnAll(writer))
      try Output.write(writer.bytes, to: output)
    }
  }

  private static func predict(
    articles: String, output: String, _ writer: ModelWriter?, accept: Float?
  ) throws {
    let texts = try CorpusReader.polnear(articles)
    let model = writer?.model() ?? .embedded
    let copies = [
      ("dev", texts), ("strip", texts.map { $0.stripped(spaced: false) }),
      ("space", texts.map { $0.stripped(spaced: true) }), ("line", texts.map { $0.onOneLine() }),
    ]
    for (name, copy) in copies {
      let lines = PredictionWriter.lines(copy, model, accept: accept)
      try Output.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(output)/\(name).jsonl")
    }
    Diagnosis.print(texts.map { TrainingText($0) }, model)
    withExtendedLifetime(writer) {}
  }
}
