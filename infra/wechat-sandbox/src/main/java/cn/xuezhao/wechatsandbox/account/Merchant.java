package cn.xuezhao.wechatsandbox.account;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * A WeChat Pay merchant, with both sides of its keys as WeChat holds them.
 *
 * @param serial serial number of the merchant's certificate, named in every request
 * @param publicKey verifies what the merchant signs
 * @param platformKey signs what WeChat Pay answers
 * @param publicKeyId what the merchant calls the public half of the platform key: {@code
 *     PUB_KEY_ID_...}
 * @param apiV3Key 32 characters that encrypt notifications
 */
public record Merchant(
    String tenant,
    String id,
    String serial,
    PublicKey publicKey,
    PrivateKey platformKey,
    String publicKeyId,
    String apiV3Key) {}
