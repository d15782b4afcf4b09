package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.document.DocumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the comparison of code, tail and roster ended. */
sealed interface Outcome {

  /**
   * Everything agrees.
   *
   * @param slot the place in the batch, the same for everybody who shows this record
   */
  record Right(String batchId, String slot, PersonKeys person, VerifiedRecord record)
      implements Outcome {

    @Override
    public String toString() {
      return "Right[" + batchId + "]";
    }
  }

  /**
   * @param pointers the fields that differ, when the roster named them
   * @param document the kind of document, when its number is what is wrong
   */
  record Wrong(Mistake mistake, List<String> pointers, @Nullable DocumentKind document)
      implements Outcome {

    public Wrong {
      pointers = List.copyOf(pointers);
    }

    static Wrong of(Mistake mistake) {
      return new Wrong(mistake, List.of(), null);
    }

    static Wrong aboutDocument(DocumentKind kind) {
      return new Wrong(Mistake.DOCUMENT_NUMBER_INVALID, List.of(), kind);
    }
  }
}
