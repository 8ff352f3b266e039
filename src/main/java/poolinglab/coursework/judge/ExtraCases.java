package poolinglab.coursework.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.objectweb.asm.Type;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Group;

/**
 * Cases that learners do not have: a folder {@code NN-slug} with an {@code extra.json} that names
 * groups and may list cases, and perhaps a {@code Cases.java} that generates more.
 *
 * <pre>
 * {"groups": [{"name": "hidden", "title": "Unseen images", "points": 3}],
 *  "cases": [{"group": "hidden", "method": "maxPool", "arguments": [[[1, 2], [3, 4]]]}]}
 * </pre>
 *
 * <p>What is expected is always the exemplar's answer.
 */
public final class ExtraCases {
  private record Content(List<Group> groups, List<CaseEntry> cases) {}

  private record CaseEntry(String group, String method, List<JsonNode> arguments) {}

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final Content content;
  private final Optional<CaseSource> source;
  private final Signatures signatures;
  private final String text;

  private ExtraCases(
      Path file, String text, Content content, Optional<CaseSource> source, Signatures signatures) {
    this.file = file;
    this.text = text;
    this.content = content;
    this.source = source;
    this.signatures = signatures;
  }

  /** Reads what {@code folder} has for an exercise; empty where that is nothing. */
  static Optional<ExtraCases> read(Path folder, Exercise exercise, OwnCode code) {
    Path file = folder.resolve(exercise.slug()).resolve("extra.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String listed = Files.readString(file);
      Path generator = file.resolveSibling("Cases.java");
      String generated = Files.exists(generator) ? Files.readString(generator) : "";
      Optional<CaseSource> source =
          generated.isEmpty()
              ? Optional.empty()
              : Optional.of(code.caseSource(file.getParent().toString(), generated));
      Content content = MAPPER.readValue(listed, Content.class);
      if (content == null) {
        throw bad(file, "null");
      }
      byte[] exemplar =
          code.answer(exercise, exercise.exemplar(), "the exemplar")
              .get(exercise.description().className());
      return Optional.of(
          new ExtraCases(file, listed + generated, content, source, Signatures.of(exemplar)));
    } catch (IOException unreadable) {
      throw bad(file, unreadable.getMessage().lines().findFirst().orElse(""));
    }
  }

  /** Both files as they were read. */
  String text() {
    return text;
  }

  List<Group> groups() {
    return content.groups == null ? List.of() : content.groups;
  }

  void fill(CaseList list, long seed) throws Exception {
    List<CaseEntry> listed = content.cases == null ? List.of() : content.cases;
    for (CaseEntry each : listed) {
      if (each == null || each.group == null || each.method == null || each.arguments == null) {
        throw bad(file, "a case without group, method or arguments");
      }
      list.add(each.group, each.method, arguments(each).toArray());
    }
    if (source.isPresent()) {
      source.get().fill(list, new Random(seed));
    }
    for (Case each : list.cases()) {
      boolean known = groups().stream().anyMatch(group -> group.name().equals(each.group()));
      if (!known && listed.stream().anyMatch(item -> item.group.equals(each.group()))) {
        throw bad(file, "a case of group " + each.group() + ", which is not among its groups");
      }
    }
  }

  private List<Object> arguments(CaseEntry listed) {
    String descriptor = signatures.descriptors().get(listed.method);
    Type[] types = descriptor == null ? new Type[0] : Type.getArgumentTypes(descriptor);
    if (descriptor == null || types.length != listed.arguments.size()) {
      throw bad(
          file, "a call of " + listed.method + " with " + listed.arguments.size() + " arguments");
    }
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      arguments.add(argument(listed.arguments.get(i), types[i]));
    }
    return arguments;
  }

  private Object argument(JsonNode node, Type type) {
    try {
      String name = type.getSort() == Type.ARRAY ? type.getDescriptor().replace('/', '.') : null;
      Class<?> wanted =
          name != null
              ? Class.forName(name)
              : switch (type.getSort()) {
                case Type.BOOLEAN -> Boolean.class;
                case Type.INT -> Integer.class;
                case Type.LONG -> Long.class;
                case Type.FLOAT -> Float.class;
                case Type.DOUBLE -> Double.class;
                default -> String.class;
              };
      Object value = node == null ? null : MAPPER.treeToValue(node, wanted);
      if (value == null) {
        throw bad(file, "null where the method takes " + type.getClassName());
      }
      return value;
    } catch (IOException | ReflectiveOperationException notOfThatType) {
      throw bad(file, node + " where the method takes " + type.getClassName());
    }
  }

  private static ExerciseException bad(Path file, String got) {
    return new ExerciseException(
        "extra.json lists groups (name, title, points) and cases (group, method, arguments as the exemplar's method takes them); %s: %s. Correct it."
            .formatted(file, got));
  }
}
