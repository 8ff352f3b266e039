package poolinglab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, and of what it is built. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Pooling Lab " + ofPoolingLab(),
      "Deeplearning4j "
          + ofDeeplearning4j()
          + ", Java "
          + System.getProperty("java.version")
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }

  static String ofPoolingLab() {
    return build().getProperty("version");
  }

  static String ofDeeplearning4j() {
    return build().getProperty("deeplearning4j.version");
  }

  private static Properties build() {
    Properties build = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      build.load(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException("version.properties is part of the program", impossible);
    }
    return build;
  }
}
