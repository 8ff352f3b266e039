// hostile: throws a checked exception that the method does not declare
// stopped by: process
// says: threw
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    throw sneaky(new Exception("unannounced"));
  }

  @SuppressWarnings("unchecked")
  static <T extends Throwable> T sneaky(Throwable any) throws T {
    throw (T) any;
  }
}
