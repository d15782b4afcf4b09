package cn.xuezhao.photo.duplicates;

import java.time.Instant;

/**
 * A photo that a student has on record elsewhere, as far as it is kept.
 *
 * @param entryId keyed id of the student in the batch; nobody here can tell who it is
 * @param sha256 of its file
 * @param until when it is forgotten
 */
public record ReferencePhoto(
    String batchId, String entryId, String sha256, Fingerprint fingerprint, Instant until) {}
