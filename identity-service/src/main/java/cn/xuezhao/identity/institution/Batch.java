package cn.xuezhao.identity.institution;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Whose students a batch collects.
 *
 * @param institution the school's name as CHSI prints it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Batch(String batchId, String institutionId, String institution) {}
