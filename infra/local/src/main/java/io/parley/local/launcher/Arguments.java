package io.parley.local.launcher;

import io.parley.local.layout.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line, sorted: options with and without a value, and the rest in order. */
final class Arguments {
  private static final Set<String> WITH_VALUE =
      Set.of("--root", "--data", "--port-offset", "--only", "--parent");
  private static final Set<String> FLAGS =
      Set.of("--fresh", "--backends-only", "--throwaway", "--leave-down");

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private Arguments() {}

  static Arguments parse(String... line) {
    Arguments arguments = new Arguments();
    var rest = Arrays.asList(line).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (WITH_VALUE.contains(word)) {
        arguments.options.put(word, value(word, rest.hasNext() ? rest.next() : ""));
      } else if (FLAGS.contains(word)) {
        arguments.options.put(word, "");
      } else if (word.startsWith("-")) {
        throw new Refusal("There is no option '" + word + "': see infra/local/README.md.");
      } else {
        arguments.words.add(word);
      }
    }
    return arguments;
  }

  private static String value(String option, String value) {
    if (value.isEmpty()) {
      throw new Refusal(option + " needs a value.");
    }
    return value;
  }

  boolean has(String flag) {
    return options.containsKey(flag);
  }

  Optional<String> option(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /** The option's number; 0 if it is not given. */
  int number(String option) {
    return options.containsKey(option) ? number(option, options.getOrDefault(option, "")) : 0;
  }

  /** The n-th word after the command, or a refusal that says what is missing. */
  String word(int index, String meaning) {
    if (index >= words.size()) {
      throw new Refusal("Say which " + meaning + ": see infra/local/README.md.");
    }
    return words.get(index);
  }

  int wordAsNumber(int index, String meaning) {
    return number(meaning, word(index, meaning));
  }

  private static int number(String meaning, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new Refusal("'" + text + "' is not a number: " + meaning + " needs one.");
    }
  }
}
