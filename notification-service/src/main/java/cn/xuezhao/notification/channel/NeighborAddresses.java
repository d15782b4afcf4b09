package cn.xuezhao.notification.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the owners of names, batches, photos and orders answer. */
@ConfigurationProperties("notification")
record NeighborAddresses(String identityUrl, String batchUrl, String photoUrl, String orderUrl) {}
