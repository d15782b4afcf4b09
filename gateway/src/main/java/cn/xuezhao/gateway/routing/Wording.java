package cn.xuezhao.gateway.routing;

/** In whose words a refusal of the other side reaches the caller. */
enum Wording {
  /** As a problem, whatever the service's container has said. */
  OURS,
  /** Unchanged: WeChat Pay and the sandboxes' pages have words of their own. */
  OF_THE_OWNER
}
