// hostile: doubles the code by every finally block
// stopped by: compiler
// says: code too large
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    int x = 0;
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    try { x++; } finally {
    x++;
    }}}}}}}}}}}}
    return image;
  }
}
