package io.parley.bench.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counters of a service, as it shows them to Prometheus: by name, and by table where there is
 * one.
 */
public record Counts(Map<String, Double> values) {

  /** Counters of ours, and how much went to Kafka. */
  private static final Pattern LINE =
      Pattern.compile(
          "^(parley_\\w+?_(?:total|count|sum)|kafka_producer_(?:record_send|outgoing_byte)_total)"
              + "(?:\\{([^}]*)})? (\\S+)$");

  private static final Pattern TABLE = Pattern.compile("(?:^|,)table=\"([^\"]*)\"");

  public Counts {
    values = Map.copyOf(values);
  }

  /** Reads the text that Prometheus reads. Other lines are passed over. */
  static Counts parse(String text) {
    Map<String, Double> values = new TreeMap<>();
    for (String line : text.lines().toList()) {
      Matcher row = LINE.matcher(line);
      if (row.matches()) {
        String labels = row.group(2) == null ? "" : row.group(2);
        Matcher table = TABLE.matcher(labels);
        String name = table.find() ? row.group(1) + " " + table.group(1) : row.group(1);
        values.merge(name, Double.parseDouble(row.group(3)), Double::sum);
      }
    }
    return new Counts(values);
  }

  /** How much each grew since then. */
  public Map<String, Double> since(Counts before) {
    Map<String, Double> growth = new TreeMap<>();
    values.forEach((name, value) -> {
      double grown = value - before.values.getOrDefault(name, 0.0);
      if (grown > 0) {
        growth.put(name, grown);
      }
    });
    return growth;
  }

  /** These and the others together. */
  Counts plus(Counts other) {
    Map<String, Double> sum = new TreeMap<>(values);
    other.values.forEach((name, value) -> sum.merge(name, value, Double::sum));
    return new Counts(sum);
  }
}
