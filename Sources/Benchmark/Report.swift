import JSON

/// What was measured: rows of a name and figures in milliseconds (or the unit that the row says).
struct Report {
  struct Row {
    var name: String
    var unit: String
    var samples: [Double]

    /// The sample below which `share` of all samples lie.
    func percentile(_ share: Double) -> Double {
      let sorted = samples.sorted()
      guard let last = sorted.indices.last else { return 0 }
      return sorted[min(last, Int((Double(last) * share).rounded()))]
    }
  }

  private(set) var rows: [Row] = []

  mutating func add(_ name: String, unit: String = "ms", _ samples: [Double]) {
    rows.append(Row(name: name, unit: unit, samples: samples))
  }

  var table: String {
    let header = ["", "n", "p50", "p95", "p99", "max", ""]
    let lines =
      [header]
      + rows.map { row in
        [row.name, String(row.samples.count)] + [0.5, 0.95, 0.99, 1].map { Report.format(row.percentile($0)) } + [
          row.unit
        ]
      }
    let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      line.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 || column == header.count - 1 ? cell + padding : padding + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  var json: String {
    var writer = JSONWriter()
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      writer.name("name")
      writer.string(row.name)
      writer.name("unit")
      writer.string(row.unit)
      writer.name("samples")
      writer.integer(row.samples.count)
      for (name, share) in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1)] {
        writer.name(of: name)
        writer.number(row.percentile(share))
      }
      writer.endObject()
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func format(_ value: Double) -> String {
    let scaled = (value * 1000).rounded() / 1000
    return String(scaled)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
