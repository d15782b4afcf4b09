package cn.xuezhao.photo.decoding;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodType;

/** A function of a native library. Public because only such interfaces can stand for a handle. */
@FunctionalInterface
public interface NativeFunction {

  /**
   * Calls it with what its description names: {@code MemorySegment} for a pointer, boxed numbers
   * for others. What a procedure returns is not to be used.
   */
  Object call(Object... arguments);

  /** Finds a function. */
  @SuppressWarnings("restricted") // calling native code is the purpose of this type
  static NativeFunction of(SymbolLookup library, String name, FunctionDescriptor description) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(library.findOrThrow(name), description)
            .asSpreader(Object[].class, description.argumentLayouts().size())
            .asType(MethodType.methodType(Object.class, Object[].class));
    return MethodHandleProxies.asInterfaceInstance(NativeFunction.class, handle);
  }
}
