package poolinglab.coursework.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.binary.Hex;

/**
 * What a report's folder remembers from one run to the next, in {@code grader.json}: which
 * submissions it was made from, so that a late learner joins the class, and the secret from which
 * learners' own inputs are drawn.
 *
 * @param submissions absolute paths, in the order in which they were first graded
 * @param secret random bytes in hexadecimal
 */
public record ReportMemory(List<String> submissions, String secret) {
  private static final String FILE_NAME = "grader.json";
  private static final int SECRET_BYTES = 16;
  private static final long MOST_BYTES = 1 << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private record Sealed(String seal, ReportMemory memory) {}

  public ReportMemory {
    submissions = List.copyOf(submissions);
  }

  /** What this account's grader wrote into a folder; a new memory where there is none of it. */
  public static ReportMemory open(Path folder, GraderKey key) {
    Path file = folder.resolve(FILE_NAME);
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < MOST_BYTES) {
        Sealed read = MAPPER.readValue(Files.readAllBytes(file), Sealed.class);
        if (read.memory() != null
            && read.seal() != null
            && key.sealed(bytes(read.memory()), read.seal())) {
          return read.memory();
        }
      }
      return fresh();
    } catch (IOException | NullPointerException notOurs) {
      return fresh();
    }
  }

  private static ReportMemory fresh() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new ReportMemory(List.of(), Hex.encodeHexString(secret));
  }

  /** The same with more submissions. */
  public ReportMemory with(List<Path> more) {
    List<String> all = new ArrayList<>(submissions);
    more.stream().map(Path::toString).filter(path -> !all.contains(path)).forEach(all::add);
    return new ReportMemory(all, secret);
  }

  /** The same without submissions that are gone. */
  public ReportMemory without(List<Path> gone) {
    List<String> names = gone.stream().map(Path::toString).toList();
    return new ReportMemory(
        submissions.stream().filter(path -> !names.contains(path)).toList(), secret);
  }

  /** Writes it into a report's folder. */
  public void write(Path folder, GraderKey key) throws IOException {
    Sealed sealed = new Sealed(key.seal(bytes(this)), this);
    OwnerOnly.write(folder, FILE_NAME, MAPPER.writeValueAsBytes(sealed));
  }

  private static byte[] bytes(ReportMemory memory) {
    try {
      return MAPPER.writeValueAsBytes(memory);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts can be written as JSON", impossible);
    }
  }
}
