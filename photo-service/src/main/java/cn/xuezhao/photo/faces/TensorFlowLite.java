package cn.xuezhao.photo.faces;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import cn.xuezhao.photo.decoding.NativeImaging;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodType;

/**
 * The functions of TensorFlow Lite's C interface that networks need, with XNNPACK to compute them:
 * it uses every vector unit the processor has. Networks live as long as the process.
 */
@SuppressWarnings("restricted") // calling native code is the purpose of this class
final class TensorFlowLite {

  private static final int OK = 0;

  private final SymbolLookup library = NativeImaging.networks();
  private final Function modelOf = pointer("TfLiteModelCreate", ADDRESS, JAVA_LONG);
  private final Function newOptions = pointer("TfLiteInterpreterOptionsCreate");
  private final Function useDelegate =
      function("TfLiteInterpreterOptionsAddDelegate", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
  private final Function newDelegate = pointer("TfLiteXNNPackDelegateCreate", ADDRESS);
  private final Function newInterpreter = pointer("TfLiteInterpreterCreate", ADDRESS, ADDRESS);
  private final Function allocate = code("TfLiteInterpreterAllocateTensors");
  private final Function invoke = code("TfLiteInterpreterInvoke");
  private final Function outputs = code("TfLiteInterpreterGetOutputTensorCount");
  private final Function input = pointer("TfLiteInterpreterGetInputTensor", ADDRESS, JAVA_INT);
  private final Function output = pointer("TfLiteInterpreterGetOutputTensor", ADDRESS, JAVA_INT);
  private final Function name = pointer("TfLiteTensorName", ADDRESS);
  private final Function data = pointer("TfLiteTensorData", ADDRESS);
  private final Function size =
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

  private Function pointer(String symbol, MemoryLayout... arguments) {
    return function(symbol, FunctionDescriptor.of(ADDRESS, arguments));
  }

  private Function code(String symbol) {
    return function(symbol, FunctionDescriptor.of(JAVA_INT, ADDRESS));
  }

  private Function function(String symbol, FunctionDescriptor descriptor) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(library.findOrThrow(symbol), descriptor)
            .asSpreader(Object[].class, descriptor.argumentLayouts().size())
            .asType(MethodType.methodType(Object.class, Object[].class));
    return MethodHandleProxies.asInterfaceInstance(Function.class, handle);
  }

  private static MemorySegment pointer(Function function, Object... arguments) {
    return (MemorySegment) function.call(arguments);
  }

  /** A function of the library. Public because only such interfaces can stand for a handle. */
  @FunctionalInterface
  public interface Function {

    /** Calls it with what its description names. What a procedure returns is not to be used. */
    Object call(Object... arguments);
  }
}
