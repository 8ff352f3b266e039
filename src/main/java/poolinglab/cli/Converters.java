package poolinglab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import poolinglab.UserException;
import poolinglab.benchmark.InputShape;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.ladder.Rung;
import poolinglab.ladder.RungName;
import poolinglab.reference.PoolingKind;

/** How values are written on the command line. */
final class Converters {
  private Converters() {}

  /** {@code 3} and {@code 3x2} on the command line. */
  static final class OfSize implements ITypeConverter<Size> {
    @Override
    public Size convert(String text) {
      try {
        return Size.parse(text);
      } catch (UserException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    }
  }

  /** {@code 1}, {@code 1x2} and {@code 1,0,2,1} on the command line. */
  static final class OfPadding implements ITypeConverter<Padding> {
    @Override
    public Padding convert(String text) {
      try {
        return Padding.parse(text);
      } catch (UserException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    }
  }

  /** {@code same-lower} and every other border on the command line. */
  static final class OfBorder implements ITypeConverter<Border> {
    @Override
    public Border convert(String text) {
      try {
        return Border.parse(text);
      } catch (UserException unknown) {
        throw new TypeConversionException(unknown.getMessage());
      }
    }
  }

  /** {@code max}, {@code avg}, {@code sum} and {@code pnorm} on the command line. */
  static final class OfPooling implements ITypeConverter<PoolingKind> {
    @Override
    public PoolingKind convert(String text) {
      try {
        return PoolingKind.parse(text);
      } catch (UserException unknown) {
        throw new TypeConversionException(unknown.getMessage());
      }
    }
  }

  /** {@code two-by-two} and its like on the command line. */
  static final class OfRung implements ITypeConverter<Rung> {
    @Override
    public Rung convert(String text) {
      try {
        return RungName.parse(text);
      } catch (UserException unknown) {
        throw new TypeConversionException(unknown.getMessage());
      }
    }
  }

  /** {@code 32,64,112,112} on the command line. */
  static final class OfInputShape implements ITypeConverter<InputShape> {
    @Override
    public InputShape convert(String text) {
      try {
        return InputShape.parse(text);
      } catch (UserException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    }
  }
}
