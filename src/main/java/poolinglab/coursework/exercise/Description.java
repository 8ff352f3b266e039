package poolinglab.coursework.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code exercise.json} says.
 *
 * @param title a line
 * @param idea the one idea, in a sentence
 * @param className the class that a learner writes
 * @param groups what earns points
 * @param needs what an answer needs in addition to the JDK; {@code nothing} if left out
 * @param misconceptions which of the numbered misconceptions it meets
 * @param tolerance how far a number may lie from the expected one; 0 if left out
 * @param seconds how long one call may take; 2 if left out
 * @param allow classes that an answer may use in addition to the common ones
 */
public record Description(
    String title,
    String idea,
    @JsonProperty("class") String className,
    List<Group> groups,
    Needs needs,
    List<Integer> misconceptions,
    double tolerance,
    int seconds,
    List<String> allow) {
  private static final int DEFAULT_SECONDS = 2;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  public Description {
    groups = groups == null ? List.of() : List.copyOf(groups);
    needs = needs == null ? Needs.NOTHING : needs;
    misconceptions = misconceptions == null ? List.of() : List.copyOf(misconceptions);
    seconds = seconds == 0 ? DEFAULT_SECONDS : seconds;
    allow = allow == null ? List.of() : List.copyOf(allow);
    if (title == null || idea == null || className == null || groups.isEmpty()) {
      throw new ExerciseException(
          "exercise.json needs a title, an idea, a class and groups; got title %s, idea %s, class %s, groups %s. Add what is missing."
              .formatted(title, idea, className, groups));
    }
  }

  /** Reads {@code exercise.json}. */
  static Description read(Path file) {
    try {
      Description read = MAPPER.readValue(Files.readAllBytes(file), Description.class);
      if (read == null) {
        throw new IOException("it says null");
      }
      return read;
    } catch (IOException unreadable) {
      String why = unreadable.getMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
      throw new ExerciseException(
          "an exercise needs a readable exercise.json; %s: %s. Fix it.".formatted(file, why),
          unreadable);
    }
  }

  /** All points that can be earned. */
  public int points() {
    return groups.stream().mapToInt(Group::points).sum();
  }
}
