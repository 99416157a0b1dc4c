export declare const signInAs: (role: 'viewer' | 'operator' | 'admin', consoleUrl: string) => Promise<string>
