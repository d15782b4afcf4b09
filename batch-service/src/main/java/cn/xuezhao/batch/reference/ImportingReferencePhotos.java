package cn.xuezhao.batch.reference;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.roster.RosterEntries;
import cn.xuezhao.kit.domain.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands the pictures of a school on to photo-service, which keeps their fingerprints under the
 * keyed id of a roster entry; it never learns whose they are.
 */
@Component
class ImportingReferencePhotos {

  private static final Logger log = LoggerFactory.getLogger(ImportingReferencePhotos.class);

  private final RosterEntries roster;
  private final ReferencePhotos photos;

  ImportingReferencePhotos(RosterEntries roster, ReferencePhotos photos) {
    this.roster = roster;
    this.photos = photos;
  }

  List<FileAnswer> importAll(Batch batch, List<ReferenceFile> files, String by) {
    List<FileAnswer> answers = new ArrayList<>();
    @Nullable Refusal busy = null;
    for (ReferenceFile file : files) {
      if (busy != null) {
        answers.add(FileAnswer.notTried(file, busy));
        continue;
      }
      try {
        answers.add(FileAnswer.of(file, photos.keep(batch.id(), entryOf(batch, file), file)));
      } catch (Refusal refusal) {
        busy = isForNow(refusal) ? refusal : null;
        answers.add(
            busy == null ? FileAnswer.refused(file, refusal) : FileAnswer.notTried(file, refusal));
      }
    }
    log.info("reference-photos.imported batch={} files={} by={}", batch.id(), files.size(), by);
    return answers;
  }

  int count(Batch batch) {
    return photos.count(batch.id());
  }

  int remove(Batch batch, List<String> studentNumbers, String by) {
    int removed =
        studentNumbers.stream()
            .distinct()
            .mapToInt(number -> photos.remove(roster.idOf(batch.id(), number)))
            .sum();
    log.info("reference-photos.removed batch={} photos={} by={}", batch.id(), removed, by);
    return removed;
  }

  /** Nothing is wrong with the picture, and the next ones would have to wait as well. */
  private static boolean isForNow(Refusal refusal) {
    return switch (refusal.kind()) {
      case TOO_MANY, UNAVAILABLE -> true;
      case MALFORMED, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE, UNSUPPORTED_MEDIA, RULE -> false;
    };
  }

  /** Without a roster the school's word is taken. */
  private String entryOf(Batch batch, ReferenceFile file) {
    String entryId = roster.idOf(batch.id(), file.studentNumber());
    if (file.studentNumber().isBlank() || !roster.mayHave(batch, entryId)) {
      throw new StudentUnknown();
    }
    return entryId;
  }
}
