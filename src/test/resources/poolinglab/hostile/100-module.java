// hostile: declares a module that opens everything
// stopped by: compiler
// says: module
open module pooling {
  requires java.base;
}
