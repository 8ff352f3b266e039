package poolinglab.data;

import java.nio.file.Path;

/** Counts images in a JVM that has the JDK and this project's classes only. */
final class InventoryMain {
  private InventoryMain() {}

  public static void main(String[] args) {
    ImageInventory found = ImageInventory.of(Path.of(args[0]));
    System.out.println(
        String.join(
            " ",
            found.form().label(),
            String.valueOf(found.trainingCount()),
            String.valueOf(found.testCount()),
            found.height() + "x" + found.width()));
  }
}
