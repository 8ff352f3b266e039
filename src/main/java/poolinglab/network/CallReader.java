package poolinglab.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a call in Python: {@code layers.Conv2D(5, kernel_size=(3, 2), padding="same")}. */
final class CallReader {
  /** Stands for a setting that nothing here has, but that has a place among the others. */
  static final String NOT_HERE = "";

  private static final List<String> PREFIXES = List.of("tf.", "keras.", "layers.");

  private final String name;
  private final List<String> arguments;
  private final Map<String, String> values = new HashMap<>();
  private String example;

  /**
   * Reads all of a call, in small letters, up to its closing parenthesis.
   *
   * @throws NetworkException when that is missing, or not the end
   */
  CallReader(String call) {
    String called = call.substring(0, call.indexOf('('));
    for (String prefix : PREFIXES) {
      called = called.startsWith(prefix) ? called.substring(prefix.length()) : called;
    }
    name = called;
    arguments = arguments(call, call.indexOf('('));
  }

  private static List<String> arguments(String call, int open) {
    List<String> arguments = new ArrayList<>();
    int depth = 1;
    int start = open + 1;
    int at = start;
    while (at < call.length() && depth > 0) {
      depth += depthAfter(call.charAt(at));
      if (depth == 0 || depth == 1 && call.charAt(at) == ',') {
        String argument = call.substring(start, at).trim();
        NetworkException.require(
            depth == 0 || !argument.isEmpty(), "there is nothing before a comma. Leave it out.");
        arguments.add(argument);
        start = at + 1;
      }
      at++;
    }
    NetworkException.require(
        depth == 0, "the closing ')' is missing. Write for example MaxPooling2D(2).");
    NetworkException.require(
        at == call.length(),
        "the layer must end with its ')'; got %s. Put a space or a comma between layers.",
        WordReader.quoted(call.substring(at)));
    if (arguments.get(arguments.size() - 1).isEmpty()) {
      arguments.remove(arguments.size() - 1);
    }
    return arguments;
  }

  /** What a character adds to the number of open parentheses and brackets. */
  static int depthAfter(char character) {
    return switch (character) {
      case '(', '[' -> 1;
      case ')', ']' -> -1;
      default -> 0;
    };
  }

  /** What is called, without the module. */
  String name() {
    return name;
  }

  /**
   * Gives every value the name of its setting.
   *
   * @param layer as one would write it: {@code MaxPooling2D(2)}
   * @param settings in Keras's order
   * @throws NetworkException for a setting that is not among them, or given twice
   */
  CallReader taking(String layer, String... settings) {
    example = layer;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String setting =
          equals >= 0
              ? argument.substring(0, equals).trim()
              : i < settings.length ? settings[i] : "";
      NetworkException.require(
          !setting.isEmpty() && List.of(settings).contains(setting),
          "%s takes %s here; got %s. Leave that out.",
          layer(),
          settings.length == 0 ? "nothing" : listed(settings),
          WordReader.quoted(equals < 0 ? argument : setting));
      String before = values.put(setting, argument.substring(equals + 1).trim());
      NetworkException.require(
          before == null, "%s gets %s twice. Leave one of them out.", layer(), setting);
    }
    return this;
  }

  private static String listed(String... settings) {
    StringBuilder list = new StringBuilder();
    for (String setting : settings) {
      list.append(list.length() == 0 || setting.isEmpty() ? "" : ", ").append(setting);
    }
    return list.toString();
  }

  private String layer() {
    return example.substring(0, example.indexOf('('));
  }

  /** A text, in quotes or not; what is {@code None} counts as not given. */
  Optional<String> text(String setting) {
    String value = values.getOrDefault(setting, "none");
    int last = value.length() - 1;
    boolean isQuoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    String text = isQuoted ? value.substring(1, last) : value;
    return text.equals("none") ? Optional.empty() : Optional.of(text);
  }

  /** A setting that Keras has no value for. */
  String needed(String setting) {
    return text(setting)
        .orElseThrow(
            () ->
                new NetworkException(
                    "%s needs its %s. Write for example %s.", layer(), setting, example));
  }

  /** {@code 5}: a whole number that must be given. */
  int whole(String setting) {
    return whole(setting, needed(setting));
  }

  private static int whole(String setting, String digits) {
    WordReader reader = new WordReader(digits, 0, 0);
    int number = reader.number(setting);
    reader.expectEnd("");
    return number;
  }

  /** {@code 0.5} or {@code .5}: a number that must be given. */
  double decimal(String setting) {
    String given = needed(setting);
    WordReader reader = new WordReader(given.startsWith(".") ? "0" + given : given, 0, 0);
    double number = reader.decimal(setting);
    reader.expectEnd("");
    return number;
  }

  /** {@code 3}, {@code (3, 2)} or {@code [3, 2]}: one number or several, if given. */
  Optional<int[]> wholes(String setting) {
    Optional<String> given = text(setting);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String list = given.get();
    boolean isList = !list.isEmpty() && depthAfter(list.charAt(0)) == 1;
    List<String> parts = isList ? arguments(list, 0) : List.of(list);
    int[] numbers = new int[parts.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole(setting, parts.get(i));
    }
    return Optional.of(numbers);
  }
}
