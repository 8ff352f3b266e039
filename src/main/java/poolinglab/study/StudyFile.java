package poolinglab.study;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import poolinglab.Resource;
import poolinglab.UserException;

/** Studies as text: the two that come with Pooling Lab, and those that people write. */
public enum StudyFile {
  /** Every experiment; about six minutes on two cores. */
  DEFAULT("default.study"),
  /** The same questions in less than a minute, answered roughly. */
  QUICK("quick.study");

  private final String resource;

  StudyFile(String resource) {
    this.resource = resource;
  }

  /** Its text. */
  public String text() {
    return Resource.text(StudyFile.class, resource);
  }

  /** What it says. */
  public StudyPlan plan() {
    return StudyText.parse(text());
  }

  /**
   * The study in a file.
   *
   * @throws UserException when it cannot be read, or a line of it breaks a rule
   */
  public static StudyPlan read(Path file) {
    try {
      return StudyText.parse(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw new UserException(missing, "there is no study file %s; check the path", file);
    } catch (CharacterCodingException binary) {
      throw new UserException(binary, "%s is not text in UTF-8; save it as UTF-8", file);
    } catch (IOException unreadable) {
      throw new UserException(unreadable, "cannot read %s (%s); check the file", file, unreadable);
    } catch (UserException broken) {
      throw new UserException(broken, "%s, %s", file, broken.getMessage());
    }
  }
}
