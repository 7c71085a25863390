/** What following had taken by the end of a part of it, since the process began. */
export type Phase = {
  readonly name: "begun" | "done";
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly peakMegabytes: number;
  /** At feeds, failed ones too. */
  readonly looks: number;
  readonly failures: number;
  readonly added: number;
};
