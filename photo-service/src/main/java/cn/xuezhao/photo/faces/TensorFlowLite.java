package cn.xuezhao.photo.faces;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import cn.xuezhao.photo.decoding.NativeFunction;
import cn.xuezhao.photo.decoding.NativeImaging;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/**
 * The functions of TensorFlow Lite's C interface that networks need, with XNNPACK to compute them:
 * it uses every vector unit the processor has. Networks live as long as the process.
 */
@SuppressWarnings("restricted") // tensors are memory that the library owns
final class TensorFlowLite {

  private static final int OK = 0;

  private final SymbolLookup library = NativeImaging.networks();
  private final NativeFunction modelOf = pointer("TfLiteModelCreate", ADDRESS, JAVA_LONG);
  private final NativeFunction newOptions = pointer("TfLiteInterpreterOptionsCreate");
  private final NativeFunction useDelegate =
      function("TfLiteInterpreterOptionsAddDelegate", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
  private final NativeFunction newDelegate = pointer("TfLiteXNNPackDelegateCreate", ADDRESS);
  private final NativeFunction newInterpreter =
      pointer("TfLiteInterpreterCreate", ADDRESS, ADDRESS);
  private final NativeFunction allocate = code("TfLiteInterpreterAllocateTensors");
  private final NativeFunction invoke = code("TfLiteInterpreterInvoke");
  private final NativeFunction outputs = code("TfLiteInterpreterGetOutputTensorCount");
  private final NativeFunction input =
      pointer("TfLiteInterpreterGetInputTensor", ADDRESS, JAVA_INT);
  private final NativeFunction output =
      pointer("TfLiteInterpreterGetOutputTensor", ADDRESS, JAVA_INT);
  private final NativeFunction name = pointer("TfLiteTensorName", ADDRESS);
  private final NativeFunction data = pointer("TfLiteTensorData", ADDRESS);
  private final NativeFunction size =
      function("TfLiteTensorByteSize", FunctionDescriptor.of(JAVA_LONG, ADDRESS));

  /** A network ready to run, from the bytes of its file. */
  MemorySegment interpreter(byte[] model) {
    MemorySegment bytes = Arena.global().allocate(model.length, Long.BYTES);
    bytes.copyFrom(MemorySegment.ofArray(model));
    MemorySegment options = pointer(newOptions);
    // Without options of its own the delegate computes on the calling thread alone.
    useDelegate.call(options, pointer(newDelegate, MemorySegment.NULL));
    MemorySegment interpreter =
        pointer(newInterpreter, pointer(modelOf, bytes, bytes.byteSize()), options);
    if (interpreter.equals(MemorySegment.NULL) || (int) allocate.call(interpreter) != OK) {
      throw new IllegalStateException("TensorFlow Lite does not understand the model");
    }
    return interpreter;
  }

  void run(MemorySegment interpreter) {
    if ((int) invoke.call(interpreter) != OK) {
      throw new IllegalStateException("a network failed");
    }
  }

  /** The only tensor that is fed, as bytes that stay where they are. */
  MemorySegment input(MemorySegment interpreter) {
    return values(pointer(input, interpreter, 0));
  }

  /** A tensor of the answer, as bytes that stay where they are. */
  MemorySegment output(MemorySegment interpreter, String named) {
    for (int i = 0; i < (int) outputs.call(interpreter); i++) {
      MemorySegment tensor = pointer(output, interpreter, i);
      if (pointer(name, tensor).reinterpret(Long.MAX_VALUE).getString(0).equals(named)) {
        return values(tensor);
      }
    }
    throw new IllegalStateException("the model has no output " + named);
  }

  private MemorySegment values(MemorySegment tensor) {
    return pointer(data, tensor).reinterpret((long) size.call(tensor));
  }

  private NativeFunction pointer(String symbol, MemoryLayout... arguments) {
    return function(symbol, FunctionDescriptor.of(ADDRESS, arguments));
  }

  private NativeFunction code(String symbol) {
    return function(symbol, FunctionDescriptor.of(JAVA_INT, ADDRESS));
  }

  private NativeFunction function(String symbol, FunctionDescriptor description) {
    return NativeFunction.of(library, symbol, description);
  }

  private static MemorySegment pointer(NativeFunction function, Object... arguments) {
    return (MemorySegment) function.call(arguments);
  }
}
