package cn.xuezhao.batch.roster;

/**
 * A roster entry as it is stored: nothing in it can be read without the platform's key.
 *
 * @param entryId the same for the same student in every import of the batch
 * @param key the student's own key, wrapped; destroying it deletes the entry
 * @param sealed the row
 */
record SealedEntry(String entryId, String key, String sealed) {}
