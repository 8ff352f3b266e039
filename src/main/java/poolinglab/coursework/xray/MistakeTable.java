package poolinglab.coursework.xray;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mistakes of one model, read from a text file next to this class:
 *
 * <pre>
 * == padded !average                       only for exercises that are padded and do not average
 * {kept} = Max pooling keeps the largest.  a text used more than once
 *
 * takes-the-last [19]: rule = last         name, misconception, the knobs and their settings
 *   You keep the last value. {kept}        what the learner reads; without it, no mistake by itself
 *
 * spans-{slug} &lt;end&gt;: extent = {1}         &lt;…&gt; excludes others of that name; else the knobs do
 *   Your windows span {1} cells.
 * - {k} + 1                                one mistake for each row: {1}, {2}, … are its columns,
 * - 3 | three [11]                         {slug} the first of them in letters and digits
 * </pre>
 *
 * @param <M> the model
 */
final class MistakeTable<M> {
  /** Turns a knob. */
  @FunctionalInterface
  interface Knobs<M> {
    /** What sets the knob of that name; a switch has the setting “on”. */
    Consumer<M> turn(String knob, String setting);
  }

  private record Entry(
      String name, Integer misconception, String knobs, String settings, String text) {}

  private static final Pattern HEADER =
      Pattern.compile("(\\S+?)(?: \\[(\\d+)])?(?: <([^>]+)>)?: (.+)");
  private static final Pattern TERM = Pattern.compile("\\{(\\w+)} = (.*)");
  private static final Pattern NUMBER = Pattern.compile(" \\[(\\d+)]$");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final int MOST_COLUMNS = 3;
  private static final String LEVELS = "{levels}";

  private final Words words;
  private final Knobs<M> knobs;
  private final Map<String, String> terms;
  private final List<Entry> block = new ArrayList<>();
  private final List<Turn<M>> turns = new ArrayList<>();
  private boolean open;

  private MistakeTable(Words words, Knobs<M> knobs) {
    this.words = words;
    this.knobs = knobs;
    this.terms = new HashMap<>(words.terms());
  }

  /** Reads {@code name.txt} as the exercise of these words needs it. */
  static <M> List<Turn<M>> read(String name, Words words, Knobs<M> knobs) {
    MistakeTable<M> table = new MistakeTable<>(words, knobs);
    table.read(name);
    return List.copyOf(table.turns);
  }

  private void read(String name) {
    boolean read = true;
    for (String line : text(name).lines().toList()) {
      if (line.startsWith("==")) {
        List<String> traits = Arrays.stream(line.substring(2).split(" ")).toList();
        read = words.fit(traits.stream().filter(each -> !each.isEmpty()).toList());
      } else if (line.isBlank()) {
        close();
      } else if (read && !line.startsWith("#")) {
        take(line);
      }
    }
    close();
  }

  private static String text(String name) {
    try (InputStream stream = MistakeTable.class.getResourceAsStream(name + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot read the mistakes of " + name, unreadable);
    }
  }

  private void take(String line) {
    Matcher term = TERM.matcher(line);
    Matcher header = HEADER.matcher(line);
    if (term.matches()) {
      terms.put(term.group(1), filled(term.group(2), terms));
    } else if (line.startsWith("  ")) {
      block.set(block.size() - 1, withText(block.get(block.size() - 1), line.strip()));
    } else if (line.startsWith("- ")) {
      open = false;
      String row = line.substring(2);
      (row.equals(LEVELS) ? words.levels() : List.of(row)).forEach(this::expand);
    } else if (header.matches()) {
      open = true;
      block.add(
          new Entry(
              header.group(1), number(header.group(2)), header.group(3), header.group(4), ""));
    } else {
      throw new IllegalArgumentException("a line of a table of mistakes cannot be read: " + line);
    }
  }

  private static Entry withText(Entry entry, String more) {
    String text = entry.text.isEmpty() ? more : entry.text + " " + more;
    return new Entry(entry.name, entry.misconception, entry.knobs, entry.settings, text);
  }

  /** Ends a block; entries that had no rows are mistakes as they are. */
  private void close() {
    if (open) {
      block.forEach(entry -> add(entry, null, terms));
    }
    block.clear();
    open = false;
  }

  private void expand(String line) {
    Matcher number = NUMBER.matcher(line);
    Integer misconception = number.find() ? number(number.group(1)) : null;
    String[] columns = number.replaceFirst("").split(" \\| ");
    Map<String, String> own = new HashMap<>(terms);
    for (int i = 0; i < columns.length; i++) {
      own.put(Integer.toString(i + 1), filled(columns[i], terms));
    }
    for (int i = columns.length; i < MOST_COLUMNS; i++) {
      own.put(Integer.toString(i + 1), own.get(Integer.toString(i)));
    }
    own.put("slug", slug(own.get("1")));
    block.forEach(entry -> add(entry, misconception, own));
  }

  private void add(Entry entry, Integer misconception, Map<String, String> own) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : filled(entry.settings, own).split("; ")) {
      String[] parts = setting.split(" = ", 2);
      settings.put(parts[0], parts.length == 1 ? "on" : parts[1]);
    }
    List<Consumer<M>> changes = new ArrayList<>();
    settings.forEach((knob, setting) -> changes.add(knobs.turn(knob, setting)));
    turns.add(
        new Turn<>(
            entry.knobs == null ? settings.keySet() : Set.of(entry.knobs.split(", ")),
            filled(entry.name, own),
            Stream.of(entry.misconception, misconception)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0),
            filled(entry.text, own),
            model -> changes.forEach(change -> change.accept(model))));
  }

  /** The text with its placeholders replaced; those of no known meaning stay. */
  private static String filled(String text, Map<String, String> terms) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(terms.getOrDefault(found.group(1), found.group())));
  }

  private static Integer number(String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace(" · ", "-times-")
        .replace(" + ", "-plus-")
        .replace(" − ", "-minus-")
        .replace(" / ", "-over-")
        .replace("²", "-squared")
        .replace(' ', '-')
        .replaceAll("[^a-z0-9-]+", "");
  }
}
