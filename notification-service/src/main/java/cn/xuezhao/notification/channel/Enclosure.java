package cn.xuezhao.notification.channel;

/**
 * A picture that goes with a mail, for as long as the mail takes.
 *
 * @param fileName safe for every file system
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
record Enclosure(String fileName, byte[] jpeg) {}
