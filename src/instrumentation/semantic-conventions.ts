// Words that hold an underscore in the names of attributes:
// https://github.com/open-telemetry/semantic-conventions/tree/main/model
const words: readonly string[] = [
  'user_agent',
  'status_code',
  'method_original',
  'resend_count',
  'message_count',
  'feature_flag',
  'gen_ai',
  'invoked_name',
  'invoked_provider',
  'invoked_region',
  'logical_number',
];

const spelled = new Map(words.map((word) => [word.replaceAll('_', '.'), word]));

/**
 * The attribute that a constant of OpenTelemetry's conventions stands for, from its name without the prefix of its
 * language: `HTTP_ROUTE` is `http.route`, `USER_AGENT_ORIGINAL` is `user_agent.original`.
 */
export function attributeOfConstant(name: string): string {
  const dotted = name.toLowerCase().replaceAll('_', '.');
  let result = dotted;
  for (const [plain, word] of spelled) {
    const at = `.${result}.`.indexOf(`.${plain}.`);
    if (at !== -1) result = `${result.slice(0, at)}${word}${result.slice(at + plain.length)}`;
  }
  return result;
}
