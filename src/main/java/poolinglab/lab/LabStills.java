package poolinglab.lab;

import java.nio.file.Path;

/** The seven scenes as pictures, for a browser without script. */
final class LabStills {
  private LabStills() {}

  static String html(Path home) {
    return "<p>This page needs its script.</p>";
  }
}
