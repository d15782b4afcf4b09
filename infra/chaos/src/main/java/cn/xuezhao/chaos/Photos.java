package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Acknowledged;
import cn.xuezhao.chaos.Evidence.Photo;
import cn.xuezhao.chaos.Evidence.StandardPhoto;
import cn.xuezhao.chaos.ObjectStore.Found;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Photos as documents name them, as students were told of them, and as bytes. */
final class Photos {

  private final Evidence evidence;

  Photos(Evidence evidence) {
    this.evidence = evidence;
  }

  void photosKept(Verdict verdict) {
    Set<String> kept = new HashSet<>();
    evidence.photos().stream()
        .filter(Photo::stored)
        .forEach(photo -> kept.add(key(photo.orderId(), photo.revision(), photo.sha256())));
    for (Acknowledged accepted : facts("photo-accepted")) {
      String revision = accepted.get("revision");
      String key = accepted.orderId() + "/" + revision + "/" + accepted.get("sha256");
      verdict.requires(kept.contains(key), "photo %s is lost".formatted(key));
    }
  }

  void objectsKept(Verdict verdict) {
    for (Photo photo : evidence.photos()) {
      if (photo.stored()) {
        look(verdict, photo.tenant(), photo.originalKey(), photo.sha256());
      }
    }
    for (StandardPhoto photo : evidence.standardPhotos()) {
      if (photo.published()) {
        look(verdict, photo.tenant(), photo.key(), photo.sha256());
      }
    }
  }

  private void look(Verdict verdict, String tenant, String key, String sha256) {
    verdict.examine();
    switch (evidence.objects().look(tenant, key)) {
      case Found.Bytes(String found) when found.equals(sha256) -> {}
      case Found.Bytes(String found) ->
          verdict.broken("%s %s has other bytes: %s".formatted(tenant, key, found));
      case Found.Nothing _ -> verdict.broken("%s %s is gone".formatted(tenant, key));
      case Found.Unknown(String why) -> verdict.unknown("%s %s: %s".formatted(tenant, key, why));
    }
  }

  void noOrphans(Verdict verdict) {
    Map<String, Set<String>> named = new HashMap<>();
    for (Photo photo : evidence.photos()) {
      Set<String> keys = named.computeIfAbsent(photo.tenant(), _ -> new HashSet<>());
      keys.add(photo.originalKey());
      keys.add(photo.previewKey());
    }
    for (StandardPhoto photo : evidence.standardPhotos()) {
      named.computeIfAbsent(photo.tenant(), _ -> new HashSet<>()).add(photo.key());
    }
    evidence
        .underway()
        .forEach(
            object ->
                named.computeIfAbsent(object.tenant(), _ -> new HashSet<>()).add(object.key()));
    named.forEach(
        (tenant, keys) ->
            evidence
                .objects()
                .keys(tenant)
                .forEach(
                    key ->
                        verdict.requires(
                            keys.contains(key), "%s %s is nobody's".formatted(tenant, key))));
  }

  void returned(Verdict verdict) {
    Set<String> published = new HashSet<>();
    evidence.standardPhotos().stream()
        .filter(StandardPhoto::published)
        .forEach(photo -> published.add(photo.orderId() + "/" + photo.sha256()));
    for (Acknowledged returned : facts("returned")) {
      String key = returned.orderId() + "/" + returned.get("sha256");
      verdict.requires(published.contains(key), "standard photo %s is lost".formatted(key));
    }
  }

  private Iterable<Acknowledged> facts(String fact) {
    return evidence.acknowledged().stream().filter(each -> each.is(fact)).toList();
  }

  private static String key(String orderId, int revision, String sha256) {
    return orderId + "/" + revision + "/" + sha256;
  }
}
